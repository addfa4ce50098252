// Closes the page where it is a popup; a page in a tab stays, because the resident opened it or reads on in it.

export function closePopup(): void {
  if (document.documentElement.classList.contains('popup')) close();
}
