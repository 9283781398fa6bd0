package org.rapporteur.consultation.document;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.identity.Viewer;
import org.springframework.modulith.NamedInterface;

/// A module that owns stored files. It decides who can download them and which files are still in
/// use.
@NamedInterface("document")
public interface FileOwner {

  /// Returns empty if the module has no file with this hash or the viewer has no access.
  Optional<StoredFile> find(Viewer viewer, String hash);

  /// Returns those of the hashes whose files the module uses.
  Set<String> findUsed(Collection<String> hashes);
}
