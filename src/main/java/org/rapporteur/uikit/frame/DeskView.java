package org.rapporteur.uikit.frame;

/// A work view that fills the window and scrolls inside its panes.
public interface DeskView extends WideView {}
