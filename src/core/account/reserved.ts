// First path segments that are no handles, for each site whose handles stand bare in the path.
// The signed reading rules may add words; they cannot take any away.

import type { SiteId } from './site.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const RESERVED: Readonly<Partial<Record<SiteId, ReadonlySet<string>>>> = {
  facebook: /* @__PURE__ */ words(
    'home.php login logout recover r.php help privacy policies legal settings notifications friends groups messages watch ' +
      'marketplace gaming events stories reel reels photo photo.php photos video videos permalink.php story.php share sharer ' +
      'sharer.php hashtag search pages pg people p bookmarks saved memories ads business ad_center professional_dashboard ' +
      'fundraisers jobs live dating weather games onthisday plugins dialog tr l.php oauth account checkpoint instagram careers ' +
      'about latest ai meta_verified profile.php public media ajax home findfriends find-friends me qr notes commerce shop ' +
      'directory intl mobile lite feed composer support reactions browse friending allactivity crisisresponse nearby offers ' +
      'audio instantgames reg signup security adsmanager creatorstudio terms policy.php lookaside images rsrc.php ufi places ' +
      'topic t e2ee communities profile timeline messenger new donate',
  ),
  instagram: /* @__PURE__ */ words(
    'accounts about api archive explore reels reel p tv stories direct legal web lite developer developers press blog jobs help ' +
      'privacy safety terms session challenge emails graphql oauth static nametag directory tags locations meta_verified ' +
      'your_activity notifications create ar shop fxcal qr download null undefined _n user ads business login signup share',
  ),
  x: /* @__PURE__ */ words(
    'home explore search notifications messages settings compose i login signup logout tos privacy about jobs hashtag intent ' +
      'share download account premium_sign_up lists bookmarks communities topics who_to_follow widgets oauth help',
  ),
  telegram: /* @__PURE__ */ words(
    'joinchat addstickers addemoji addlist addtheme share c s proxy socks login iv setlanguage bg boost giftcode invoice contact ' +
      'm confirmphone msg url k a z tme',
  ),
};
