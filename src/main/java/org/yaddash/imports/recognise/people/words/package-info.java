/**
 * What single words and short phrases tell of people, whatever they stand in: what happened to them
 * ({@link org.yaddash.imports.recognise.people.words.Fates}, {@link
 * org.yaddash.imports.recognise.people.words.Happenings}), what they worked as ({@link
 * org.yaddash.imports.recognise.people.words.Occupations}), which words are given names and which
 * are none at all, what the head of a table means ({@link
 * org.yaddash.imports.recognise.people.words.TableHead}), and that a list is one of victims ({@link
 * org.yaddash.imports.recognise.people.words.ListTitles}). To teach another language, add its words
 * here.
 */
@NullMarked
package org.yaddash.imports.recognise.people.words;

import org.jspecify.annotations.NullMarked;
