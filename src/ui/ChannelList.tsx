// Where else a resident can turn: the site's own way first, since the resident is still there, then the offices.

import { LinkButton } from './Button.tsx';
import { useWords } from './words.tsx';

export interface ChannelListProps {
  readonly channels: readonly { readonly name: string; readonly url: string | null; readonly phone: string | null; readonly use: string; readonly lang: string }[];
}

export function ChannelList({ channels }: ChannelListProps) {
  const words = useWords();
  if (channels.length === 0) return null;
  // A channel without an address is a way inside the site's own app.
  const inOrder = [...channels].sort((a, b) => Number(a.url !== null) - Number(b.url !== null));
  return (
    <section class="panel stack">
      <h2>{words.text('sent_channels')}</h2>
      {channels.some(({ lang }) => lang !== words.language) ? <p class="small soft">{words.text('list_other_language')}</p> : null}
      <ul class="plain">
        {inOrder.map((channel) => (
          <li class="channel" key={channel.name + channel.use}>
            <h3>{channel.name}</h3>
            <p lang={channel.lang}>{channel.use}</p>
            <div class="row">
              {channel.url === null ? null : <LinkButton href={channel.url} newTab={words.text('card_new_tab')}>{new URL(channel.url).host}</LinkButton>}
              {channel.phone === null ? null : <LinkButton href={`tel:${channel.phone}`}>{channel.phone}</LinkButton>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
