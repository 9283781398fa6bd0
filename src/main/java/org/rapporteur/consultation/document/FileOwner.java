package org.rapporteur.consultation.document;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.identity.Viewer;
import org.springframework.modulith.NamedInterface;

/// A module that owns files in the folder. Decides who can download them and which files are still
/// in use.
@NamedInterface("document")
public interface FileOwner {

  /// Returns empty if there is no such file or the viewer has no access.
  Optional<StoredFile> find(Viewer viewer, String hash);

  /// Returns those hashes whose files are in use.
  Set<String> findUsed(Collection<String> hashes);
}
