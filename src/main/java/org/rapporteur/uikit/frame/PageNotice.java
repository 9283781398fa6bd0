package org.rapporteur.uikit.frame;

import java.util.Optional;

/// A notice above certain pages, such as "This is sample data".
public interface PageNotice {

  /// @param path path of the page, such as `/consultations/forum`
  Optional<NoticeText> findNotice(String path);

  /// Message key of the notice, and an optional link after it.
  record NoticeText(String key, Optional<NavigationItem> link) {}
}
