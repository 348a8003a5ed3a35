/**
 * What single words and short phrases tell of people, whatever they stand in: what happened to them
 * ({@link org.yaddash.imports.recognise.people.words.Fates}, {@link
 * org.yaddash.imports.recognise.people.words.Happenings}), what they worked as ({@link
 * org.yaddash.imports.recognise.people.words.Occupations}), which words are given names and which
 * are none at all, what the head of a table means ({@link
 * org.yaddash.imports.recognise.people.words.TableHead}), that a list is one of victims ({@link
 * org.yaddash.imports.recognise.people.words.ListTitles}), and where a sentence has one ({@link
 * org.yaddash.imports.recognise.people.words.NameList}). To teach another language, add its words
 * here.
 */
@NullMarked
package org.yaddash.imports.recognise.people.words;

import org.jspecify.annotations.NullMarked;
