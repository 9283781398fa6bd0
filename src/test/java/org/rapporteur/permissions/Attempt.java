package org.rapporteur.permissions;

import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.Viewer;

/// One act of the table as somebody tries it. What it answers counts: nothing found is an outcome.
interface Attempt {

  @Nullable Object by(Viewer viewer, Scene scene) throws Exception;

  /// An act that answers nothing.
  interface Deed extends Attempt {

    void does(Viewer viewer, Scene scene) throws Exception;

    @Override
    default @Nullable Object by(Viewer viewer, Scene scene) throws Exception {
      does(viewer, scene);
      return null;
    }
  }
}
