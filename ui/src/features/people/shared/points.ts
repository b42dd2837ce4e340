import { AtSign, Mail, MapPin, MessageCircle, Phone, Printer, Smartphone, type LucideIcon } from 'lucide-react';
import type { AddressView, NewPoint, PointKind } from '@/api';
import type { MessageKey } from '@/i18n';

export const POINT_LABEL: Record<PointKind, MessageKey> = {
  email: 'field-email',
  pec: 'field-pec',
  landline: 'field-phone',
  mobile: 'field-mobile',
  fax: 'field-fax',
  post: 'field-address',
  messaging: 'card-point-messaging',
};

export const POINT_ICON: Record<PointKind, LucideIcon> = {
  email: Mail,
  pec: AtSign,
  landline: Phone,
  mobile: Smartphone,
  fax: Printer,
  post: MapPin,
  messaging: MessageCircle,
};

export const NO_ADDRESS: AddressView = { street: '', postcode: '', city: '', province: '', country: 'IT' };

/** One line of a postal address: `Via dei Servi 12, 50122 Firenze FI`. */
export function addressLine(address: AddressView): string {
  const town = [address.postcode, address.city, address.province].filter((part) => part.trim() !== '').join(' ');
  const abroad = address.country !== '' && address.country !== 'IT' ? address.country : '';
  return [address.street, town, abroad].filter((part) => part.trim() !== '').join(', ');
}

/** A point to send, or null while nothing is written. */
export function newPoint(kind: PointKind, value: string, address: AddressView, label: string): NewPoint | null {
  const name = label.trim() === '' ? null : label.trim();
  if (kind === 'post') {
    const line = addressLine(address);
    return line === ''
      ? null
      : { kind, value: line, address: { ...address, province: address.province.toUpperCase(), country: address.country.toUpperCase() }, label: name };
  }
  return value.trim() === '' ? null : { kind, value: value.trim(), address: null, label: name };
}
