import { ClipboardPaste } from 'lucide-react';
import { useState } from 'react';
import { Button, CancelButton, Dialog, Form, TextArea } from '@/components';
import { useI18n } from '@/i18n';

/** A place to paste into, for who has no shortcut or whose clipboard must be seen first. */
export function PasteDialog({ onPaste, onClose }: { onPaste(text: string): void; onClose(): void }) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const empty = text.trim() === '';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      icon={ClipboardPaste}
      title={t('import-paste-title')}
      lead={t('import-paste-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="paste-rows" isDisabled={empty}>
            {t('import-paste-go')}
          </Button>
        </>
      }
    >
      <Form
        id="paste-rows"
        onSubmit={(event) => {
          event.preventDefault();
          if (!empty) onPaste(text);
        }}
      >
        <div className="paste-text">
          <TextArea
            label={t('import-paste-rows')}
            description={t('import-paste-help')}
            rows={10}
            autoFocus
            spellCheck="false"
            value={text}
            onChange={setText}
          />
        </div>
      </Form>
    </Dialog>
  );
}
