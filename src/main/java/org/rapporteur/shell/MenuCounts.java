package org.rapporteur.shell;

import java.util.Collection;
import java.util.Map;
import org.rapporteur.uikit.frame.NavigationItem;

/// Numbers of waiting items by navigation link, shown in the menus.
public record MenuCounts(Map<String, Integer> counts) {

  /// Larger numbers show as "99+".
  static final int MAX_SHOWN = 99;

  public int countFor(NavigationItem item) {
    return counts.getOrDefault(item.href(), 0);
  }

  /// Sum for those links of the closed account menu that are not visible elsewhere.
  public int countOnlyIn(Collection<NavigationItem> links, Collection<NavigationItem> visible) {
    return links.stream()
        .filter(link -> visible.stream().noneMatch(item -> item.href().equals(link.href())))
        .mapToInt(this::countFor)
        .sum();
  }

  public static String format(int count) {
    return count > MAX_SHOWN ? MAX_SHOWN + "+" : String.valueOf(count);
  }
}
