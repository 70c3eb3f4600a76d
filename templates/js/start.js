// Everything above is an addition: without scripts the page says the same.
document.getElementById("tools").hidden = false;
followContents();
startSearch();
startHighlighter();
startTips();
