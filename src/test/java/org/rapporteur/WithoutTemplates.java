package org.rapporteur;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/// Imports main classes, without those generated from templates.
class WithoutTemplates implements ImportOption {

  private static final ImportOption MAIN = new ImportOption.DoNotIncludeTests();

  @Override
  public boolean includes(Location location) {
    return MAIN.includes(location) && !location.contains("/org/rapporteur/templates/");
  }
}
