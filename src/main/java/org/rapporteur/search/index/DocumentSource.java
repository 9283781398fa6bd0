package org.rapporteur.search.index;

import java.util.Collection;
import java.util.List;
import org.rapporteur.search.Kind;

/// Reads what is public of one kind, as it is now, from the module that owns it.
public interface DocumentSource {

  Kind kind();

  /// What everyone may read of these; nothing for what is not public or not there any more.
  List<PublicMatter> read(Collection<Long> ids);

  /// Those of which there may be anything at all, told with less than reading them.
  default Collection<Long> present(Collection<Long> ids) {
    return ids;
  }

  /// The ids after one, in their order, for walking through all there is.
  List<Long> after(long id, int most);
}
