package org.rapporteur.uikit;

/// A view that uses the whole window width.
public interface WideView {}
