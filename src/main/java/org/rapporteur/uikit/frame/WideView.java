package org.rapporteur.uikit.frame;

/// A view that uses the whole window width.
public interface WideView {}
