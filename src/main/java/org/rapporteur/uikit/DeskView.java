package org.rapporteur.uikit;

/// An expert's view that fills the window and scrolls inside its panes.
public interface DeskView extends WideView {}
