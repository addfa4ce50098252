// How the one element that Resmikah adds to a page is dressed; also how it is known again after its script has ended.

/** Inline and important: no style sheet of the page is stronger. */
export const HOST_STYLE =
  'all:initial!important;position:absolute!important;top:0!important;left:0!important;width:0!important;height:0!important;' +
  'display:block!important;visibility:visible!important;opacity:1!important;z-index:2147483647!important;pointer-events:none!important';
