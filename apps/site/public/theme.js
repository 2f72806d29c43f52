// Sets the remembered colours before anything is painted. A file of its own, because inline scripts are forbidden here.
try {
  const theme = localStorage.getItem('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is refused: the system's colours hold.
}
