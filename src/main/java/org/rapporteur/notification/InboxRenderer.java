package org.rapporteur.notification;

import java.util.List;
import java.util.Locale;
import org.rapporteur.identity.Viewer;
import org.rapporteur.notification.InboxSql.InboxRow;
import org.springframework.stereotype.Component;

/// Renders each stored inbox item with the renderer of its kind.
@Component
class InboxRenderer {

  private final List<InboxItemRenderer> renderers;

  InboxRenderer(List<InboxItemRenderer> renderers) {
    this.renderers = renderers;
  }

  /// Returns the items in no particular order, without those that the viewer may no longer see.
  List<InboxItem> render(Viewer viewer, List<InboxRow> rows, Locale locale) {
    return renderers.stream()
        .flatMap(renderer -> renderer.render(viewer, selectRows(renderer, rows), locale).stream())
        .toList();
  }

  int countHidden(Viewer viewer, List<InboxRow> rows) {
    return renderers.stream()
        .mapToInt(renderer -> renderer.countHidden(viewer, selectRows(renderer, rows)))
        .sum();
  }

  private static List<InboxRow> selectRows(InboxItemRenderer renderer, List<InboxRow> rows) {
    var kinds = renderer.kinds();
    return rows.stream().filter(row -> kinds.contains(row.kind())).toList();
  }
}
