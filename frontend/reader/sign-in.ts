/** The sign-in page that leads back to a page of the portal, given without leading slash; the one that is open, when none is given. */
export const signInAddress = (wanted = location.pathname.slice(1) + location.search) =>
  `/dang-nhap?tiep=${encodeURIComponent(wanted)}`;
