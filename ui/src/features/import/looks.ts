import { CircleSlash, CircleX, Equal, GitMerge, RefreshCw, UserPlus, type LucideIcon } from 'lucide-react';
import type { StampTone } from '@/components';
import type { Bucket } from './buckets';

export const BUCKET_ICON: Record<Bucket, LucideIcon> = {
  create: UserPlus,
  update: RefreshCw,
  duplicate: GitMerge,
  unchanged: Equal,
  suppressed: CircleSlash,
  rejected: CircleX,
};

export const BUCKET_TONE: Record<Bucket, StampTone> = {
  create: 'ok',
  update: 'info',
  duplicate: 'accent',
  unchanged: 'none',
  suppressed: 'warning',
  rejected: 'danger',
};
