import { Check } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useI18n } from '@/i18n';
import './layout.css';

export interface WizardStep {
  id: string;
  label: string;
}

export interface WizardProps {
  /** Name over the rail. */
  title: string;
  steps: readonly WizardStep[];
  current: string;
  /** Steps before the current one can be gone back to. */
  onGoTo(id: string): void;
  /** Line under the rail: what is safe. */
  note?: string;
  /** Headline of the step, a question where it can be. */
  heading: string;
  lead?: ReactNode;
  /** Left of the foot: "Indietro". */
  back?: ReactNode;
  /** One sentence that says where one stands; announced when it changes. */
  summary?: ReactNode;
  /** Right of the foot: the way on. */
  next?: ReactNode;
  children: ReactNode;
}

/** A full surface of named steps: rail at the left, sticky foot with the summary. The heading takes the focus at each step. */
export function Wizard({ title, steps, current, onGoTo, note, heading, lead, back, summary, next, children }: WizardProps) {
  const { t } = useI18n();
  const at = steps.findIndex((step) => step.id === current);
  const headline = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    headline.current?.focus({ preventScroll: true });
  }, [current]);
  return (
    <div className="wizard">
      <nav className="wizard-rail" aria-label={title}>
        <h2>{title}</h2>
        <ol className="wizard-steps">
          {steps.map((step, index) => (
            <li key={step.id}>
              <AriaButton
                className="wizard-step"
                data-done={index < at || undefined}
                aria-current={index === at ? 'step' : undefined}
                isDisabled={index > at}
                onPress={() => index < at && onGoTo(step.id)}
              >
                <span className="wizard-mark" aria-hidden="true">
                  {index < at ? <Check /> : index + 1}
                </span>
                <span className="wizard-label">{step.label}</span>
                {index < at && <span className="visually-hidden">{t('ui-step-done')}</span>}
              </AriaButton>
            </li>
          ))}
        </ol>
        {note !== undefined && <p className="wizard-note">{note}</p>}
      </nav>
      <div className="wizard-main">
        <div className="wizard-body">
          <header>
            <h1 ref={headline} tabIndex={-1}>
              {heading}
            </h1>
            {lead !== undefined && <p>{lead}</p>}
          </header>
          {children}
        </div>
        {(back !== undefined || summary !== undefined || next !== undefined) && (
          <footer className="wizard-foot">
            {back}
            <p className="wizard-summary" aria-live="polite">
              {summary}
            </p>
            {next}
          </footer>
        )}
      </div>
    </div>
  );
}
