package org.rapporteur.permissions;

import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.Viewer;

/// Tries one act of the table as one viewer. The result counts: an empty one is an outcome of its
/// own.
interface Attempt {

  @Nullable Object run(Viewer viewer, Scenario scenario) throws Exception;

  /// An act without a result.
  interface VoidAttempt extends Attempt {

    void runVoid(Viewer viewer, Scenario scenario) throws Exception;

    @Override
    default @Nullable Object run(Viewer viewer, Scenario scenario) throws Exception {
      runVoid(viewer, scenario);
      return null;
    }
  }
}
