/// Stores JSON documents of drafts and inserts rows in batches.
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.storage;
