import { useParams } from '@tanstack/react-router';
import type { ContactId } from '@/api';
import type { FeatureRoute } from '@/lib/routes';
import { CardPage } from './card/CardPage';
import { PeoplePage } from './grid/PeoplePage';

function Card() {
  const { id } = useParams({ strict: false }) as { id: ContactId };
  // Another person is another page: nothing typed for one may reach the other.
  return <CardPage key={id} id={id} />;
}

export const routes: FeatureRoute[] = [
  { path: '/people', page: PeoplePage, fill: true },
  { path: '/people/$id', page: Card },
];
