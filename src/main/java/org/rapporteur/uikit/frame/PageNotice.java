package org.rapporteur.uikit.frame;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Provides a notice above certain pages, such as "This is sample data".
public interface PageNotice {

  /// Finds the notice for a page; empty if there is none.
  ///
  /// @param path path of the page, such as `/consultations/forum`
  Optional<NoticeText> findNotice(String path);

  /// The text of a notice.
  ///
  /// @param key message key of the notice
  /// @param link link after the notice; null if there is none
  record NoticeText(String key, @Nullable NavigationItem link) {}
}
