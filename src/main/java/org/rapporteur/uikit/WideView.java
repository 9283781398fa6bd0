package org.rapporteur.uikit;

/// A view that uses the whole width of the window instead of the page's measure.
public interface WideView {}
