/// Lets modules add to the frame around every page: navigation, notices, counts, content and access
/// checks.
@org.jspecify.annotations.NullMarked
package org.rapporteur.uikit.frame;
