package org.rapporteur.notification;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.identity.Viewer;
import org.rapporteur.notification.InboxItem.InboxItemKind;
import org.rapporteur.notification.InboxSql.InboxRow;

/// Renders stored inbox items of some kinds in the reader's language.
interface InboxItemRenderer {

  Set<InboxItemKind> kinds();

  /// Omits items that the viewer may no longer see.
  List<InboxItem> render(Viewer viewer, List<InboxRow> rows, Locale locale);

  /// Number of items that the viewer may no longer see.
  default int countHidden(Viewer viewer, List<InboxRow> rows) {
    return 0;
  }
}
