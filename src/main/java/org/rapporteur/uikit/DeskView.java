package org.rapporteur.uikit;

/// A work view that fills the window and scrolls inside its panes.
public interface DeskView extends WideView {}
