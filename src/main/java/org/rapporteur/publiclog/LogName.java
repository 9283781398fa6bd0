package org.rapporteur.publiclog;

import org.rapporteur.shared.Slug;

/// Names a log: the slug of the consultation whose acts it holds.
public record LogName(String value) {

  public LogName {
    value = new Slug(value).value();
  }

  @Override
  public String toString() {
    return value;
  }
}
