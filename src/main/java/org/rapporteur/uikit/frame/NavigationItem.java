package org.rapporteur.uikit.frame;

/// A navigation link.
///
/// @param key message key of the label
/// @param href URL path
/// @param order links with lower numbers come first
public record NavigationItem(String key, String href, int order)
    implements Comparable<NavigationItem> {

  @Override
  public int compareTo(NavigationItem other) {
    return Integer.compare(order, other.order);
  }

  /// Tests whether the path is this link's page or below it. The home link matches only itself.
  public boolean isActiveFor(String path) {
    return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
  }
}
