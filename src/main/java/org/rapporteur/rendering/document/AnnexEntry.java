package org.rapporteur.rendering.document;

/// A comment in the annex.
public sealed interface AnnexEntry permits Contribution, RemovedContribution {

  int number();

  int question();

  CommentDisposition disposition();

  AnnexEntry asRemoved(int decision);
}
