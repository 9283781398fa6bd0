/// Runs concurrent work in batches, within limits and with short-lived caches.
@org.jspecify.annotations.NullMarked
package org.rapporteur.shared.concurrency;
