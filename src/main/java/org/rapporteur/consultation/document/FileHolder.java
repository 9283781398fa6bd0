package org.rapporteur.consultation.document;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.identity.Viewer;
import org.springframework.modulith.NamedInterface;

/// Something that files in the folder belong to. It says who may have one, and which must stay.
@NamedInterface("document")
public interface FileHolder {

  /// Empty where it holds no such file, or none that this viewer may have.
  Optional<HeldFile> find(Viewer viewer, String hash);

  /// Those of the hashes it holds a file of.
  Set<String> held(Collection<String> hashes);
}
