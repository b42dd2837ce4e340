import { useNavigate } from '@tanstack/react-router';
import { Ban, FileInput, FlaskConical, ListChecks, MailCheck, PhoneIncoming, Plus, SearchX, Trash2, Users, UsersRound } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useAccess, Allowed, call, useAct, useRead, useRevision, type ContactId, type ContactRow, type ContactSort, type Count } from '@/api';
import { Button, ButtonLink, ColumnChooser, DataGrid, EmptyState, Menu, MenuItem, PageHeader } from '@/components';
import { useI18n } from '@/i18n';
import { useAppearance } from '@/lib/appearance';
import { matches } from '@/lib/keys';
import { onWish, wish } from '@/lib/requests';
import { useRefusal } from '../shared/change';
import '../people.css';
import { allColumns, shownColumns } from './columns';
import { DensityMenu } from './DensityMenu';
import { FilterLine } from './FilterLine';
import { FRESH, isBin, relist, usualColumns, useGridState } from './gridState';
import { NewContactDialog } from './NewContactDialog';
import { QuickPeek } from './QuickPeek';
import { SelectionBar } from './SelectionBar';
import { ViewsMenu } from './ViewsMenu';

/** The register of people: search, filters, views, selection, quick peek. */
export function PeoplePage() {
  const { t, date, number } = useI18n();
  const navigate = useNavigate();
  const refuse = useRefusal();
  const look = useAppearance();
  const [state, change] = useGridState();
  const [found, setFound] = useState<Count | null>(null);
  const [isNew, setIsNew] = useState(false);
  const [peek, setPeek] = useState<ContactId | null>(null);
  const session = useRead('session_get', {});
  const { may, ownCards } = useAccess();
  const waiting = useRead('duplicate_list', { offset: 0, limit: 1 }, { enabled: may('people_merge') }).data?.total ?? 0;
  const typeList = useRead('consent_type_list', {});
  const types = useMemo(() => typeList.data?.types ?? [], [typeList.data]);
  const revision = useRevision(['contacts', 'consents', 'consent_types', 'communications', 'sources']);
  const sampleOpen = useAct('sample_open');
  const search = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const rows = useRef(new Map<number, ContactRow>());
  const at = useRef(state.row ?? 0);
  const density = state.density ?? look.density;

  useEffect(() => onWish('new-person', () => setIsNew(true)), []);

  const columns = useMemo(() => allColumns({ t, date }, types), [t, date, types]);
  const ids = useMemo(() => shownColumns(columns, state.columns ?? usualColumns(types)).map((column) => column.id), [columns, state.columns, types]);
  const shown = useMemo(() => shownColumns(columns, ids), [columns, ids]);

  const selected = useMemo(() => new Set(state.selected), [state.selected]);

  const query = { search: state.search, filters: state.filters, sort: state.sort, descending: state.descending };
  const source = JSON.stringify(query);
  const asked = useRef(source);
  asked.current = source;
  useEffect(() => rows.current.clear(), [source]);
  const fetchWindow = useCallback(
    async (offset: number, limit: number) => {
      const page = await call('contact_list', { ...(JSON.parse(source) as typeof query), offset, limit });
      // An answer that comes after the next letter was typed is about another list.
      if (asked.current === source) {
        page.rows.forEach((row, index) => rows.current.set(page.offset + index, row));
        setFound(page.total);
      }
      return { rows: page.rows, total: page.total.value };
    },
    [source],
  );

  const open = useCallback(
    (id: ContactId) => {
      change((now) => ({ ...now, row: at.current }));
      void navigate({ to: '/people/$id', params: { id } });
    },
    [change, navigate],
  );

  const focusGrid = useCallback(() => {
    body.current?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();
  }, []);

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const cell = event.target.closest<HTMLElement>('[data-row]');
    const row = Number(cell?.dataset.row ?? -1);
    if (row < 0) return;
    at.current = row;
    const content = rows.current.get(row);
    if (peek !== null && content !== undefined) setPeek(content.id);
  };

  // Space on the box of a row selects; anywhere else in the row it opens the quick peek. F2 edits the card, Ctrl+P prints it.
  const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    if (event.key === 'Escape' && peek !== null) {
      event.stopPropagation();
      setPeek(null);
      return;
    }
    const content = cell === null ? undefined : rows.current.get(Number(cell.dataset.row));
    if (content === undefined) return;
    if (event.key === 'F2') {
      event.preventDefault();
      wish('edit');
      open(content.id);
      return;
    }
    if (matches(event.nativeEvent, 'Ctrl+p')) {
      event.preventDefault();
      change((now) => ({ ...now, row: at.current }));
      void navigate({ to: '/people/$id/report', params: { id: content.id } });
      return;
    }
    if (event.key !== ' ' || event.shiftKey || event.ctrlKey || cell?.dataset.column === '0') return;
    event.preventDefault();
    event.stopPropagation();
    setPeek((now) => (now === content.id ? null : content.id));
  };

  const closeNew = () => setIsNew(false);

  const nobody = session.data !== undefined && session.data.contacts === 0 && state.search === '' && state.filters.length === 0 && !isBin(state);
  const dialog = isNew && (
    <NewContactDialog
      onClose={closeNew}
      onOpen={(id) => {
        closeNew();
        open(id);
      }}
    />
  );

  // Not the first day: they are in the bin, or were erased.
  if (nobody && session.data?.empty === false && may('bin')) {
    return (
      <div className="page">
        <PageHeader title={t('shell-people')} />
        <EmptyState
          icon={Users}
          title={t('people-none-left-title')}
          actions={
            <>
              <ButtonLink icon={Trash2} href="/bin">
                {t('people-none-left-bin')}
              </ButtonLink>
              <Allowed may="people_write">
                <Button variant="primary" icon={Plus} onPress={() => setIsNew(true)}>
                  {t('people-new')}
                </Button>
              </Allowed>
            </>
          }
        >
          {t('people-none-left-text')}
        </EmptyState>
        {dialog}
      </div>
    );
  }

  // Whoever sees only their own cards is not told to bring a list in.
  if (nobody && ownCards) {
    return (
      <div className="page">
        <PageHeader title={t('shell-people')} />
        <EmptyState
          icon={Users}
          title={t('people-empty-own-title')}
          actions={
            may('people_write') && (
              <Button variant="primary" icon={Plus} onPress={() => setIsNew(true)}>
                {t('people-new')}
              </Button>
            )
          }
        >
          {t('people-empty-own-text')}
        </EmptyState>
        {dialog}
      </div>
    );
  }

  if (nobody) {
    return (
      <div className="page">
        <PageHeader title={t('shell-people')} />
        <EmptyState
          icon={Users}
          title={t('people-empty-title')}
          actions={
            <>
              <Allowed may="import">
                <Button variant="primary" icon={FileInput} onPress={() => void navigate({ to: '/exchange' })}>
                  {t('people-empty-import')}
                </Button>
              </Allowed>
              <Allowed may="people_write">
                <Button icon={Plus} onPress={() => setIsNew(true)}>
                  {t('people-new')}
                </Button>
                <Button icon={PhoneIncoming} onPress={() => void navigate({ to: '/people/call' })}>
                  {t('call-open')}
                </Button>
              </Allowed>
              {session.data?.sample !== true && (
                <Button variant="quiet" icon={FlaskConical} isPending={sampleOpen.isPending} onPress={() => sampleOpen.mutate({}, { onError: refuse })}>
                  {t('people-empty-sample')}
                </Button>
              )}
            </>
          }
        >
          {t('people-empty-text')}
        </EmptyState>
        {dialog}
      </div>
    );
  }

  const bin = isBin(state);
  const nothing = (
    <EmptyState
      icon={bin ? Trash2 : SearchX}
      title={t(bin && state.search === '' ? 'people-bin-empty-title' : 'people-nothing-title')}
      actions={<Button onPress={() => change((now) => ({ ...FRESH, columns: now.columns, density: now.density }))}>{t('people-nothing-clear')}</Button>}
    >
      {t(bin && state.search === '' ? 'people-bin-empty-text' : 'people-nothing-text')}
    </EmptyState>
  );

  return (
    <div className="page people-page" data-fill="">
      <PageHeader
        title={t(bin ? 'people-view-bin' : 'shell-people')}
        count={bin ? undefined : session.data && number(session.data.contacts)}
        actions={
          <>
            {!bin && may('people_merge') && (session.data?.contacts ?? 0) > 1 && (
              <Button icon={UsersRound} onPress={() => void navigate({ to: '/people/duplicates' })}>
                {waiting > 0 ? t('people-duplicates', { count: waiting }) : t('merge-title')}
              </Button>
            )}
            {!bin && (session.data?.contacts ?? 0) > 0 && (
              <Menu trigger={<Button icon={ListChecks}>{t('care-lists')}</Button>}>
                <MenuItem
                  id="stops"
                  icon={Ban}
                  label={t('stops-title')}
                  detail={t('care-lists-stops')}
                  onAction={() => void navigate({ to: '/people/stops' })}
                />
                <MenuItem
                  id="verify"
                  icon={ListChecks}
                  label={t('verify-title')}
                  detail={t('verify-menu')}
                  onAction={() => void navigate({ to: '/people/verify' })}
                />
                <MenuItem
                  id="notices"
                  icon={MailCheck}
                  label={t('notices-title')}
                  detail={t('notices-menu')}
                  onAction={() => void navigate({ to: '/people/notices' })}
                />
              </Menu>
            )}
            <ViewsMenu state={state} onChange={change} columns={ids} density={density} />
            <ColumnChooser columns={columns} shown={ids} onChange={(next) => change((now) => ({ ...now, columns: next }))} />
            <DensityMenu value={density} onChange={(next) => change((now) => ({ ...now, density: next }))} />
            <Allowed may="people_write">
              {may('consents') && may('communications') && (
                <Button icon={PhoneIncoming} aria-label={t('call-open')} onPress={() => void navigate({ to: '/people/call' })}>
                  {t('call-open-short')}
                </Button>
              )}
              <Button variant="primary" icon={Plus} onPress={() => setIsNew(true)}>
                {t('people-new')}
              </Button>
            </Allowed>
          </>
        }
      />
      <FilterLine state={state} onChange={change} found={found} searchRef={search} onLeaveSearch={focusGrid} />
      <div className="people-body" ref={body} onFocus={onFocus}>
        <div className="people-grid" onKeyDownCapture={onKeyDownCapture}>
          <DataGrid<ContactRow>
            label={t('shell-people')}
            columns={shown}
            rowKey={(row) => row.id}
            rowLabel={(row) => row.name}
            fetchWindow={fetchWindow}
            source={source}
            revision={revision}
            sort={{ column: state.sort, descending: state.descending }}
            onSortChange={({ column, descending }) =>
              change((now) => ({ ...relist(now, { sort: column as ContactSort, descending }), selected: now.selected }))
            }
            selected={selected}
            onSelectedChange={(selected) => change((now) => ({ ...now, selected: [...selected] }))}
            onOpen={(row) => open(row.id)}
            // S47: what is copied out is noted; a note that fails keeps nobody from working.
            onCopied={(rows) => void call('contact_copied', { rows }).catch(() => undefined)}
            onError={refuse}
            density={density}
            empty={nothing}
            footer={<SelectionBar state={state} onClear={() => change((now) => ({ ...now, selected: [] }))} />}
            initialRow={state.row ?? undefined}
          />
        </div>
        {peek !== null && (
          <QuickPeek
            id={peek}
            onOpen={() => open(peek)}
            onClose={() => {
              setPeek(null);
              focusGrid();
            }}
          />
        )}
      </div>
      {dialog}
    </div>
  );
}
