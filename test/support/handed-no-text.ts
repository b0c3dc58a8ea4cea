/** Every function that src exports and that no text of a stranger reaches as it is, by the reason. */

const reasons: readonly (readonly [reason: string, functions: string])[] = [
  [
    'It is handed what we wrote ourselves: rules, settings by name, numbers, dates, kinds.',
    `
      advice/explanation.ts: explanationOf helpUriOf
      advice/sighting.ts: of
      report/messages-page.ts: renderMessages
      terminal/colours.ts: hasColours
      terminal/screen.ts: columnsOfScreen
      terminal/streams.ts: endOnceWritten hearWriteErrors
      terminal/waiting.ts: Waiting
      advice/show-by.ts: exampleOf
      demo/demo.ts: demo
      demo/mail-server.ts: startMailServer
      files/turn.ts: turnOf
      model/look.ts: factsOf
      pki/issue.ts: daysFrom issueCa issueEndEntity newKeys serialNumberOf
      probe/deadline.ts: startDeadline rejectAt endingOf
      probe/offer.ts: offersHybridGroup optionsOf
      probe/queue.ts: queueOf
      report/rules-page.ts: renderRules
      report/wording.ts: dateOf dayOf distance minuteOf
      rule/file-defects.ts: isPassedOver wordsOf
      rule/rule.ts: defineRule
      rule/show-by.ts: handshakeWith inClear
      rules/index.ts: ruleOf
      settings/settings.ts: helpWithValues settingsOf sliceOf
      terminal/explain.ts: explain
      terminal/help.ts: helpText
      terminal/progress.ts: progressOn
      world/turns.ts: msLeft turnsWithin
      yaml.ts: TooMuchYaml
      terminal/pace.ts: Pace
      world/heap.ts: keepHeapSmall
      world/threads.ts: program threadCount threadsFor
      world/descriptors.ts: boundedBy connectionLimit
      world/live.ts: notesOn
      pki/date.ts: dateAndDistance dateInWords distanceInWords
      discover/format.ts: interpolatedAt
    `,
  ],
  [
    'It is handed facts out of a fixed list, and looks at no text beside them.',
    `
      discover/server.ts: isPortOfOtherService modeAt
      git/inflate.ts: TooLarge compressedBound
      judge/exceptions.ts: needsFingerprint
      judge/verdict.ts: worstVerdict
      model/finding.ts: isBlocking shownLevelOf
      model/observation.ts: chainOf cutOf endpointOf isAnswer isEndedFromHere isHungUp isMain isOfKeyType isProbed isRefusedByTls isStopped mainsOf
      model/exit-policy.ts: policyFor
      pki/private-key.ts: mayBelong
      probe/cause.ts: DialogueEnded
      problem.ts: readAll Problems
      report/wording.ts: levelWord
      rule/submission.ts: isSubmission
      advice/command-blocks.ts: firstStepOf
      probe/tries.ts: isWhole
      change/event.ts: isOfChange
      world/found-targets.ts: identityOf isService sameServer
    `,
  ],
  [
    'It opens files or folders; what reads their content is measured.',
    `
      disk/files-below.ts: filesBelow isFolder
      disk/folder.ts: entriesOf
      disk/read-at.ts: openRegular
      disk/read.ts: boundsOfFound boundsOfNamed bytesOf goesByLink isReadableLink isWithin standardInputText textOf
      disk/write.ts: appendWhole appending makeFolderOf obstacleTo surviveFileSizeLimit writeAll writeApart
      files/pem-contents.ts: keyAsRead
      files/read.ts: readFiles
      files/readings.ts: readingsOf
      git/compare.ts: differences
      git/loose-object.ts: looseObject
      git/objects.ts: openObjects
      git/pack-index.ts: openIndex
      git/pack.ts: openPack
      git/repository.ts: headOf repositoryOf sharedFolderOf
      git/tracked.ts: isTracked trackedFilesIn
      probe/hosts-file.ts: readHostsFile
      targets/list-file.ts: ownListIn readTargetsFile readTextFile
      targets/patterns.ts: filesOf
      terminal/discover.ts: discover
      world/checkout.ts: openCheckout
      world/files-on-disk.ts: filesOnDisk sideOnDisk textOnDisk
      world/runner.ts: runnerFacts
      disk/alone.ts: alone isThere putAside
      probe/name-service.ts: readNameService
      probe/text-of.ts: textOf
      settings/recorded.ts: recordedIn
    `,
  ],
  [
    'It speaks to a server or a name server; what reads the answers is measured.',
    `
      files/openssl-verdict.ts: opensslVerdictOn
      probe/conversation.ts: nextBytes
      probe/presented.ts: keyTypeOf
      probe/handshake.ts: clientHello handshakeFacts handshaken renegotiationOf secureContexts startHandshake
      probe/look.ts: look
      probe/looks.ts: lookAt
      probe/thread.ts: takeOrders
      probe/threads.ts: threadsOf
      probe/names-at-address.ts: withNamesAtAddress
      probe/names.ts: nameLookUp
      probe/probe.ts: connected probe
      probe/resolve.ts: resolverOf
      probe/route.ts: withRouteChecked
      probe/schedule.ts: proberOf
      probe/text-for-tls.ts: withTextForTls
      probe/getaddrinfo.ts: getaddrinfo
    `,
  ],
  [
    'It speaks to GitHub, or to the runner; what it says is measured as it is rendered.',
    `
      github/changed-files.ts: changedFiles
      github/check-run.ts: postCheckRun
      github/comment.ts: keepComment
      github/default-report.ts: temporaryFolder writtenReports
      github/job.ts: jobId
      github/log.ts: writeLog
      github/publish.ts: publish publishProblems publishFailure
      github/requests.ts: Unanswered requestsOf
      github/token.ts: hasToken heldToken requireToken takeToken
      github/post.ts: post requireTokens
      github/ask.ts: questions
      github/issue-find.ts: byNumber labelledIssues latestIssues openOfGroup withMark
      github/issue-text.ts: bodyOf changeComment digestOf markOf recoveryComment
      github/issue-write.ts: closeDuplicate open update
      github/issue.ts: keepIssues
      github/schedule.ts: workflowFacts
      schedule/cron.ts: dueMoments
      schedule/watch.ts: watched
      world/watch.ts: withSchedule
    `,
  ],
  [
    'It is handed parts of DER that were decoded already; certificateDetailsOf and openPkcs12 are measured with all of them.',
    `
      pki/algorithms.ts: algorithmOf publicKeyInfoOf remarkOnPublicKey signatureAlgorithmOf
      pki/ber.ts: childrenOf derOf hexOf octetsOf oidOf
      pki/der-values.ts: asciiOf bitsOf booleanOf dotted integerOf isNegative oidOf textOf timeOf wholeOctetsOf requireDirectoryString requireDisplayText requireSoundValue
      pki/der.ts: childrenOf contentOf expect fieldsOf hexOf isContext isType onlyChildOf optionalFieldsOf
      pki/key-identifiers.ts: authorityKeyIdentifierOf
      pki/names.ts: commonNameOf directoryNameOf emailAddressesIn generalNameOf nameOf generalNamesOf requireRelativeName
      pki/pkcs12-cipher.ts: budgetOf countOf decrypt isMacRight required
      pki/policies.ts: policiesOf withoutPolicy
      pki/subtrees.ts: nameConstraintsOf
      pki/alternative-names.ts: presentedIdentifiersOf remarkOnIssuerAltName subjectAltNamesOf
      pki/remarks.ts: noRemarks
      pki/structure.ts: RepeatedExtension Unreadable remarkOnDefault structureOf
      pki/distribution-points.ts: requireDistributionPoints
      pki/policy-qualifiers.ts: requireQualifier
      pki/information-access.ts: issuerUrlsIn
    `,
  ],
  [
    'It is handed certificates, paths or readings that were decoded already, and compares dates, keys and bytes.',
    `
      pki/ca-calendar.ts: limitOn
      pki/calendar.ts: calendarOf endOf
      pki/certificate.ts: isAfterValidity isBeforeValidity isSame isSignedBy isWithinValidity
      pki/detour.ts: detourWarningMs
      pki/fingerprints.ts: fingerprintsOf
      pki/lifetime.ts: byIssuance firstToEnd inDays inWords renewalAtMs renewalDueMs renewalWindow thresholdMs
      pki/path.ts: pathFinder
      pki/revoked.ts: revocationOf
      pki/trust-anchors.ts: trustAnchorsOf
      rule/defect.ts: withoutDefect
      rules/chain-incomplete.ts: isLackingIntermediates
      pki/path-defect.ts: disputedIn
    `,
  ],
  [
    'It makes a reader; parseRecording is measured with all of them.',
    `
      recording/shape.ts: ShapeError byName described describedEach exactly list oneMeaning oneNumberOf oneOf optional orNull record several text union whole
      recording/known-shape.ts: shortText
    `,
  ],
  [
    'It reads the words of whoever runs the command or wrote the workflow, who is no stranger.',
    `
      settings/from-arguments.ts: argumentsOf
      settings/from-inputs.ts: inputsOf
      settings/outputs.ts: outputsOf requireRecordFile requireOwnFile requireWritable
      settings/listed-targets.ts: listedTargets requireCheckout
      settings/meant-option.ts: meantInput meantOption
      settings/readers.ts: choice choiceLike date ehloName inWords looks outputs pemFile redirections text texts threshold wholeNumber yes writableFile shard isGiven line
      settings/run-settings.ts: runSettingsOf withLimits
    `,
  ],
  [
    'It is a whole run, and calls what is measured.',
    `
      check.ts: observe
      terminal/command.ts: command
      terminal/run-and-print.ts: runAndPrint
      world/begin.ts: begin
      world/judged.ts: judgedBy
      world/live.ts: liveWorld
      world/run.ts: run writeFiles
      world/scope.ts: scopeOf listed
      world/outcome.ts: outcomeOf
      world/memory.ts: isKept keep lockAfter memoryOf readState remembering writeState
      change/made.ts: touchedInMade
      world/based.ts: changeFor
      world/discover-patterns.ts: discoverPatterns
      world/found-targets.ts: found newTargets placedBy targetOf
      world/known-of-base.ts: knownFrom
      recording/parts.ts: together
      world/part.ts: exceptionsFor ownPart saidToBePart
      world/submodules.ts: foundInSubmodules
      world/made-by-job.ts: madeIn placedInSource
    `,
  ],
  [
    'It lays out a part of a report, which the renderers are measured with.',
    `
      report/advice-section.ts: adviceParts adviceSection weightOfOne
      report/dates-section.ts: nextSection passedLines passedSection
      report/findings-section.ts: findingItems
      report/fitting.ts: fitting
      report/host-row.ts: failsAtMostByDate plainRowName rowName rowsOf
      report/since.ts: sinceFold sinceLines sinceRows sinceSentence
      report/stopped.ts: isLookedAt shownOf stoppedIn stoppedText
      report/wording.ts: uniqueNames firstCommandOf
      report/presented.ts: tlsText
      report/result-line.ts: noResultLine resultLine writtenOf
    `,
  ],
  [
    'It keeps or compares facts of reports; parseState reads what is kept.',
    `
      memory/lock-file.ts: renderLock updatedLock
      memory/open-findings.ts: fateBy isFailing isTold openFindingsOf
      pki/known-endpoints.ts: allEndpointsOf keptNames knownCertificateOf knownEndpointsOf
      judge/grouped.ts: grouped
      judge/known.ts: knownAbout knownBy
      recording/known-together.ts: knownTogether
      rule/changed.ts: comparedWithNearest lockedOf
      rule/newer-known.ts: candidatesFor nameAndEndOf olderThan servedBy
      memory/remember.ts: remembered withIssues
      memory/since.ts: sinceOf
      memory/state-file.ts: renderState
    `,
  ],
];

/** With the functions as "FILE NAME". */
export const handedNone: readonly (readonly [reason: string, functions: readonly string[]])[] = reasons.map(
  ([reason, functions]) => [
    reason,
    functions
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [file = '', names = ''] = line.trim().split(': ');
        return names.split(' ').map((name) => `${file} ${name}`);
      }),
  ],
);
