import { useRouter } from '@tanstack/react-router';
import { Building2, CircleHelp, History, Keyboard, Languages, Lock, MessagesSquare, Monitor, Moon, Plus, Printer, Sun, User, UsersRound } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { call, queryClient, useAccess, useRead, type ContactCard } from '@/api';
import { CommandPalette, type PaletteGroup, type PaletteItem } from '@/components';
import { excerpt, helpPages, searchHelp } from '@/features/help';
import { useI18n } from '@/i18n';
import { applyAppearance, appearance, type Appearance } from '@/lib/appearance';
import { fold } from '@/lib/fold';
import { wish } from '@/lib/requests';
import type { Place } from './places';
import { usePlaces, useSections } from './useSections';

const MOST_PEOPLE = 8;
const MOST_SAID = 4;
const MOST_HELP = 5;
/** Shorter words stand in too many texts. */
const LEAST_LETTERS = 3;

function restyle(part: Partial<Appearance>): void {
  const next = { ...appearance(), ...part };
  applyAppearance(next);
  call('appearance_set', next).catch(() => undefined);
}

export interface PaletteProps {
  isOpen: boolean;
  onClose(): void;
  /** Paths that were visited, latest first. */
  recent: readonly string[];
}

/** Where one was, people from the core, screens, actions and help from here: every word typed must be found. */
export function Palette({ isOpen, onClose, recent }: PaletteProps) {
  const { t, date, language } = useI18n();
  const router = useRouter();
  const { may } = useAccess();
  const merges = may('people_merge');
  const creates = may('people_write');
  const sections = useSections();
  const reached = usePlaces(isOpen);
  const [text, setText] = useState('');
  useEffect(() => {
    if (isOpen) setText('');
  }, [isOpen]);
  const wanted = text.trim();
  const hits = useRead('contact_search', { text: wanted, limit: MOST_PEOPLE }, { enabled: isOpen && wanted !== '', keepPrevious: true });
  const reads = may('people');
  const prints = may('documents');
  const asksTexts = wanted.length >= LEAST_LETTERS;
  const said = useRead(
    'communication_register',
    {
      text: wanted,
      channel: null,
      direction: null,
      category: null,
      purpose: null,
      delivery: null,
      campaign: null,
      followUp: false,
      since: null,
      until: null,
      offset: 0,
      limit: MOST_SAID,
    },
    { enabled: isOpen && reads && asksTexts, keepPrevious: true },
  );
  const waiting = useRead('duplicate_list', { offset: 0, limit: 1 }, { enabled: isOpen && merges }).data?.total ?? 0;
  // All groups change together: what is found here must not take the place of a person that is still being looked up.
  const isThere = (read: typeof hits | typeof said) => read.isError || (read.data !== undefined && !read.isPlaceholderData);
  const isAnswered = wanted === '' || (isThere(hits) && (!reads || !asksTexts || isThere(said)));
  const [answered, setAnswered] = useState('');
  useEffect(() => {
    if (isAnswered) setAnswered(wanted);
  }, [isAnswered, wanted]);

  const groups = useMemo<PaletteGroup[]>(() => {
    const go = (to: string) => () => void router.navigate({ to });
    const words = fold(answered).split(' ').filter(Boolean);
    const keep = (items: PaletteItem[], hide = false) =>
      hide && words.length === 0 ? [] : items.filter((item) => words.every((word) => fold(`${item.label} ${item.detail ?? ''}`).includes(word)));
    const item = ({ path, label, inside, icon }: Place): PaletteItem => ({
      id: `${path} ${label}`,
      label: t(label),
      detail: t(inside),
      icon,
      onAction: go(path),
    });
    const screens = sections.map((section): PaletteItem => ({
      id: section.path,
      label: t(section.label),
      icon: section.icon,
      shortcut: section.shortcut,
      onAction: go(section.path),
    }));
    const places = reached.places.map(item);
    const card = /^\/people\/([0-9a-f-]{36})/.exec(router.state.location.pathname)?.[1];
    const actions: PaletteItem[] = [
      ...(card === undefined || !prints ? [] : [{ id: 'print', label: t('shell-print-card'), icon: Printer, onAction: go(`/people/${card}/report`) }]),
      ...(!creates
        ? []
        : [
            {
              id: 'new-person',
              label: t('shell-new-person'),
              icon: Plus,
              shortcut: 'Ctrl+N',
              onAction: () => {
                wish('new-person');
                go('/people')();
              },
            },
          ]),
      ...(merges
        ? [
            {
              id: 'duplicates',
              label: waiting > 0 ? t('shell-duplicates', { count: waiting }) : t('shell-duplicates-look'),
              icon: UsersRound,
              onAction: go('/people/duplicates'),
            },
          ]
        : []),
      ...reached.errands.map(item),
      { id: 'undo', label: t('shell-undo-title'), icon: History, onAction: () => wish('undo') },
      { id: 'lock', label: t('shell-lock'), icon: Lock, shortcut: 'Ctrl+L', onAction: () => void call('archive_lock', {}).catch(() => undefined) },
      { id: 'theme-light', label: t('shell-theme-light'), icon: Sun, onAction: () => restyle({ theme: 'light' }) },
      { id: 'theme-dark', label: t('shell-theme-dark'), icon: Moon, onAction: () => restyle({ theme: 'dark' }) },
      { id: 'theme-system', label: t('shell-theme-system'), icon: Monitor, onAction: () => restyle({ theme: 'system' }) },
      { id: 'language', label: t('shell-switch-language'), icon: Languages, onAction: () => restyle({ language: language === 'it' ? 'en' : 'it' }) },
      { id: 'shortcuts', label: t('shell-shortcuts'), icon: Keyboard, shortcut: '?', onAction: () => wish('shortcuts') },
    ];
    const people =
      answered === ''
        ? []
        : (hits.data?.hits ?? []).map((hit): PaletteItem => ({
            id: `person ${hit.id}`,
            label: hit.name,
            detail: hit.detail ?? undefined,
            icon: hit.kind === 'organisation' ? Building2 : User,
            onAction: go(`/people/${hit.id}`),
          }));
    const texts = answered.length < LEAST_LETTERS || !asksTexts ? [] : (said.data?.lines ?? []);
    const communications = texts.map(({ item, people: with_, snippet }): PaletteItem => ({
      id: `communication ${item.id}`,
      label: item.subject === '' ? snippet.map((part) => part.text).join('') : item.subject,
      detail: [with_.find((one) => one.name !== null)?.name, date(item.at)].filter(Boolean).join(' · '),
      icon: MessagesSquare,
      onAction: () => {
        // What was typed is personal: it does not go into the address.
        wish('communications', answered);
        go('/communications')();
      },
    }));
    const helpItem = (page: { id: string; title: string }, line?: string): PaletteItem => ({
      id: `help ${page.id}`,
      label: page.title,
      detail: line,
      icon: CircleHelp,
      onAction: go(`/help/${page.id}`),
    });
    const help = helpPages(language).map((page) => helpItem(page));
    const found = searchHelp(language, answered)
      .slice(0, MOST_HELP)
      .map((hit) => helpItem(hit.page, excerpt(hit.line, answered)));
    const visited = recent.flatMap((path): PaletteItem[] => {
      const known = [...screens, ...places, ...help].find(
        (item) => item.id === path || item.id.startsWith(`${path} `) || item.id === `help ${path.slice('/help/'.length)}`,
      );
      const card = queryClient.getQueryData<ContactCard>(['contact_get', { id: path.slice('/people/'.length) }]);
      if (path === router.state.location.pathname) return [];
      if (known !== undefined) return [{ ...known, id: `recent ${path}`, shortcut: undefined }];
      return card === undefined
        ? []
        : [
            {
              id: `recent ${path}`,
              label: card.name,
              detail: card.city ?? undefined,
              icon: card.kind === 'organisation' ? Building2 : User,
              onAction: go(path),
            },
          ];
    });
    return [
      { id: 'recent', title: t('shell-palette-recent'), items: answered === '' ? visited : [] },
      { id: 'people', title: t('shell-palette-people'), items: people },
      { id: 'communications', title: t('shell-communications'), items: communications },
      { id: 'screens', title: t('shell-palette-screens'), items: [...keep(screens), ...keep(places, true)] },
      { id: 'actions', title: t('shell-palette-actions'), items: keep(actions) },
      { id: 'help', title: t('shell-palette-help'), items: found },
    ];
  }, [t, date, language, router, answered, asksTexts, hits.data, said.data, recent, waiting, merges, creates, prints, sections, reached]);

  return <CommandPalette isOpen={isOpen} onClose={onClose} text={text} onTextChange={setText} groups={groups} isBusy={hits.isFetching} />;
}
