package org.rapporteur.rendering.document;

/// A comment that the report accounts for.
public sealed interface AnnexEntry permits Contribution, RemovedContribution {

  int number();

  int question();

  Disposition disposition();

  AnnexEntry removedBy(int decision);
}
