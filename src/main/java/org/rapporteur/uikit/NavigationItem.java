package org.rapporteur.uikit;

/// A link of the frame: the key of its words, its address, and its place among the others.
public record NavigationItem(String key, String href, int order)
    implements Comparable<NavigationItem> {

  @Override
  public int compareTo(NavigationItem other) {
    return Integer.compare(order, other.order);
  }

  /// Whether a page stands at this address or below it. The home page stands above all and is only
  /// itself.
  public boolean leadsTo(String path) {
    return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
  }
}
