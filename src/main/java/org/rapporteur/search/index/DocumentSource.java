package org.rapporteur.search.index;

import java.util.Collection;
import java.util.List;
import org.rapporteur.search.ResultKind;

/// Loads the public documents of one kind from the module that owns them. Ids are those of
/// [IndexedItem].
public interface DocumentSource {

  ResultKind kind();

  /// Documents of the items that are public now. Other items are omitted.
  List<PublicDocument> load(Collection<Long> ids);

  /// The ids among these that may have documents. Cheaper than loading the documents.
  default Collection<Long> findExisting(Collection<Long> ids) {
    return ids;
  }

  /// The next ids in ascending order, to iterate over all items.
  List<Long> listIdsAfter(long lastId, int limit);
}
