package org.rapporteur.search.index;

import java.util.Collection;
import java.util.List;
import org.rapporteur.search.ResultKind;

/// Reads the public documents of one kind from the module that owns them.
public interface DocumentSource {

  ResultKind kind();

  /// Documents of the items that are public now; others are left out.
  List<PublicDocument> load(Collection<Long> ids);

  /// Ids that may have documents. Cheaper than loading them.
  default Collection<Long> findExisting(Collection<Long> ids) {
    return ids;
  }

  /// Next ids in ascending order, for iterating over all items.
  List<Long> listIdsAfter(long id, int limit);
}
