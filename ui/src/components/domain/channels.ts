import { AtSign, Ellipsis, Handshake, Mail, MailOpen, MessageCircle, MessageSquare, Phone, Share2, type LucideIcon } from 'lucide-react';
import type { MessageKey } from '@/i18n';

/** Channels of the register (S2), in the order in which forms offer them. */
export const CHANNELS = ['email', 'phone', 'sms', 'chat', 'post', 'pec', 'social', 'in_person', 'other'] as const;

export type ChannelName = (typeof CHANNELS)[number];

export const CHANNEL_LABEL: Record<ChannelName, MessageKey> = {
  email: 'channel-email',
  phone: 'channel-phone',
  sms: 'channel-sms',
  chat: 'channel-chat',
  post: 'channel-post',
  pec: 'channel-pec',
  social: 'channel-social',
  in_person: 'channel-in-person',
  other: 'channel-other',
};

/** The channels as answers of a list: the shipped ones, those of the firm as `other:NAME`, and one for any other. */
export function channelOptions(t: (key: MessageKey) => string, own: readonly string[], other?: string): { id: string; label: string }[] {
  const shipped = CHANNELS.filter((id) => id !== 'other').map((id) => ({ id: id as string, label: t(CHANNEL_LABEL[id]) }));
  const added = own.map((name) => ({ id: `other:${name}`, label: name }));
  return [...shipped, ...added, ...(other === undefined ? [] : [{ id: 'other', label: other }])];
}

export const CHANNEL_ICON: Record<ChannelName, LucideIcon> = {
  email: Mail,
  phone: Phone,
  sms: MessageSquare,
  chat: MessageCircle,
  post: MailOpen,
  pec: AtSign,
  social: Share2,
  in_person: Handshake,
  other: Ellipsis,
};
