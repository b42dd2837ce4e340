import { Hourglass, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useToday, useAccess, type ContactCard } from '@/api';
import { Button, Panel } from '@/components';
import { useI18n } from '@/i18n';
import { EndDialog, useGoOn } from './EndDialog';
import { keepingLines } from './keeping';

/** Conservazione: whether the relation goes on, and until when the card is kept when nothing asks for it any more. */
export function KeepingPanel({ card }: { card: ContactCard }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { may } = useAccess();
  const goOn = useGoOn(card.id);
  const today = useToday();
  const [ending, setEnding] = useState(false);
  const over = card.footing.endedOn !== null;
  return (
    <Panel
      title={t('keeping')}
      actions={
        may('people_write') && (
          <Button size="small" variant="quiet" icon={over ? RotateCcw : Hourglass} onPress={() => (over ? void goOn() : setEnding(true))}>
            {t(over ? 'keeping-go-on' : 'keeping-end')}
          </Button>
        )
      }
    >
      {keepingLines(i18n, card.footing, today).map((line) => (
        <p key={line} className="text-2">
          {line}
        </p>
      ))}
      {ending && <EndDialog card={card} onClose={() => setEnding(false)} />}
    </Panel>
  );
}
