import { Eye, FlaskConical, HeartPulse, type LucideIcon, MessageSquare } from 'lucide-preact';
import type { Grade } from '../../utils/core/rotation/event';

/** A shape for each grade of evidence, as colour alone tells some people nothing. */
const MARKS: Record<Grade, LucideIcon> = { said: MessageSquare, seen: Eye, tested: FlaskConical, alive: HeartPulse };

/** The sign of a piece of evidence. The words stand beside it, so it is hidden from screen readers. */
export function EvidenceMark({ grade }: { grade: Grade }) {
  const Mark = MARKS[grade];
  return <Mark class="icon icon--small" aria-hidden="true" />;
}
