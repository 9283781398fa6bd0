package org.rapporteur.discussion;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RevisionRepository extends Repository<Revision, Revision.Key> {

  Revision save(Revision revision);

  Optional<Revision> findById(Revision.Key key);
}
