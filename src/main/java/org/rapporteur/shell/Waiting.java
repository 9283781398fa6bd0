package org.rapporteur.shell;

import java.util.Collection;
import java.util.Map;
import org.rapporteur.uikit.NavigationItem;

/// How much waits at each place of the frame.
public record Waiting(Map<String, Integer> counts) {

  /// More than that is not counted out in a menu.
  static final int MOST = 99;

  public int at(NavigationItem item) {
    return counts.getOrDefault(item.href(), 0);
  }

  /// What waits behind the closed account menu and is not to be seen beside it.
  public int behind(Collection<NavigationItem> links, Collection<NavigationItem> besides) {
    return links.stream()
        .filter(link -> besides.stream().noneMatch(item -> item.href().equals(link.href())))
        .mapToInt(this::at)
        .sum();
  }

  public static String written(int count) {
    return count > MOST ? MOST + "+" : String.valueOf(count);
  }
}
