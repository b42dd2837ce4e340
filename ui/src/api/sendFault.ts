import type { SendFault } from './generated/types';
import type { MessageKey } from '@/i18n';

/** Why an e-mail did not go, or nobody knows whether it did: a sentence for each. */
export const FAULT_TEXT = {
  unreachable: 'send-fault-unreachable',
  stalled: 'send-fault-stalled',
  dropped: 'send-fault-dropped',
  no_encryption: 'send-fault-no-encryption',
  untrusted: 'send-fault-untrusted',
  login: 'send-fault-login',
  sender: 'send-fault-sender',
  recipient: 'send-fault-recipient',
  text: 'send-fault-text',
  busy: 'send-fault-busy',
  gate: 'send-fault-gate',
  cancelled: 'send-fault-cancelled',
  address: 'send-fault-address',
  interrupted: 'send-fault-interrupted',
  no_key: 'send-fault-no-key',
  strange: 'send-fault-strange',
  twice: 'send-fault-twice',
  no_mailbox: 'send-fault-no-mailbox',
} as const satisfies Record<SendFault, MessageKey>;
