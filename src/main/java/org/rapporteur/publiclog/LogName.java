package org.rapporteur.publiclog;

import org.rapporteur.shared.Slug;

/// The name of a log: the slug of its consultation.
public record LogName(String value) {

  public LogName {
    value = new Slug(value).value();
  }

  @Override
  public String toString() {
    return value;
  }
}
