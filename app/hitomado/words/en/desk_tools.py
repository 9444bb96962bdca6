"""The helpers beside a visit as the clerk works with them."""

TEXT: dict[str, str] = {
    "tool.sections": "Other sections, and the visit sheet",
    "tool.residence": "Write down residence facts (office only)",
    "tool.certificates": "Which certificate, where, how much, at the convenience store?",
    "tool.mails": "Mail between towns (birth notices, slips with PINs)",
    # related sections and the visit sheet
    "sections.title": "Other sections and the visit sheet",
    "sections.hint": (
        "Choose with ↑↓: 1 to go, 2 not needed, 3 done already, 0 take back. F6: all others are "
        "not needed. Enter prints the visit sheet, F10 saves it as PDF."
    ),
    "sections.list": "Other sections",
    "sections.none": "The list of sections is empty. The office can fill it among its rules.",
    "sections.line": "{mark}  {section}  {state}",
    "sections.state.needed": "to go",
    "sections.state.not_needed": "not needed",
    "sections.state.done": "done already",
    "sections.state.open": "",
    "sections.mark.needed": "●",
    "sections.mark.not_needed": "－",
    "sections.mark.done": "✓",
    "sections.mark.open": "□",
    "sections.key.needed": "1 To go",
    "sections.key.not_needed": "2 Not needed",
    "sections.key.done": "3 Done already",
    "sections.key.open": "0 Take back",
    "sections.rest": "Others not needed",
    "sections.fee": "Fee today (yen; empty: not printed)",
    "sections.fee_wrong": "Please write the fee in digits only.",
    "sections.left": "Sections not asked yet: {count}",
    "sections.all": "All sections were asked.",
    "sections.print": "Print the visit sheet",
    "sections.save": "Save as PDF",
    "sections.close": "Close",
    "sections.save_as": "Where to save the visit sheet",
    "ui.bar.visit_sheet": "Sections, visit sheet",
    # residence facts
    "residence.title": "Residence facts (office only)",
    "residence.hint": (
        "Never on a resident's paper. Please write no address and no other person's name."
    ),
    "residence.source": "How was it found out?",
    "residence.source.water": "Use of water",
    "residence.source.tax": "Tax section",
    "residence.source.interview": "Interview with the resident or neighbours",
    "residence.source.other": "Otherwise",
    "residence.asked_by": "Asked by (section, clerk)",
    "residence.asked_whom": "Asked whom (section, role)",
    "residence.on": "Asked on",
    "residence.result": "What was the result?",
    "residence.result.lives_here": "They live there",
    "residence.result.not_seen": "No sign of living there",
    "residence.result.unclear": "Not clear",
    "residence.remark": "Details (short)",
    "residence.consent": "The resident agreed to being asked about",
    "residence.consent_why": (
        "Without consent, ask the superior for the legal basis before asking."
    ),
    "residence.referral": "Refer to the welfare section",
    "residence.referral_why": "Where help seems to be needed. The superior is told.",
    "residence.record": "Record",
    "residence.print": "Print for the office",
    "residence.erase": "Erase the notes",
    "residence.close": "Close",
    "residence.notes": "Notes of this visit",
    "residence.none": "There is no note yet.",
    "residence.line": "{day}\n{source}: {result}\n({whom}){referral}\n",
    "residence.line_referral": "  referred to welfare",
    "residence.missing": "“{field}” is still missing.",
    "residence.drop": "Something is half written. Press Esc once more to drop it and close.",
    "residence.erase_sure": (
        "The contents of {count} notes of this visit will be erased. To do so, press “Erase the "
        "notes” once more."
    ),
    "residence.not_printed": "The notes of this visit cannot be printed. Please ask the superior.",
    "residence.done_page": "Residence facts: {count} (see with Ctrl+M)",
    # certificates
    "certificate.title": "Certificates",
    "certificate.hint": (
        "Type what it is for (in Japanese), or its name. Choose with ↑↓, Enter prints the slip."
    ),
    "certificate.search": "Purpose or name of the certificate",
    "certificate.list": "Certificates",
    "certificate.none": "Nothing found. Try another word, or ask the section.",
    "certificate.sample": (
        "A sample table: the town has not checked fees and hours yet. No fee is printed."
    ),
    "certificate.confirmed": "The town's table (checked on {day})",
    "certificate.unconfirmed": "The town's table, without a day of checking. No fee is printed.",
    "certificate.where": "Where: {text}",
    "certificate.fee": "Counter: {yen} yen",
    "certificate.who": "Who may ask:",
    "certificate.bring": "To bring:",
    "certificate.items": "Ask first:",
    "certificate.note": "Note:",
    "certificate.item": "- {text}",
    "certificate.konbini.offered": (
        "Convenience store: yes (with a card that can, and its PIN)  {yen} yen  {hours}"
    ),
    "certificate.konbini.yes": "Convenience store: yes  {yen} yen  {hours}",
    "certificate.konbini.counter": "Convenience store: please at the counter",
    "certificate.konbini.not_offered": "Convenience store: not offered by this town",
    "certificate.unneeded": (
        "A copy of the residence record may not be needed (the place asks Juki-net itself)"
    ),
    "certificate.unneeded_line": "{name}: {instead}",
    "certificate.print": "Print the slip",
    "certificate.save": "Save as PDF",
    "certificate.saved_copy": "No copy was needed",
    "certificate.wished": "Wished it at a store",
    "certificate.close": "Close",
    "certificate.counts": "This month: copies saved {saved}, wished at a store {wished}",
    "certificate.save_as": "Where to save the slip",
    "reason.certificates_syntax.title": (
        "The table of certificates (certificates.toml) is unreadable"
    ),
    "reason.certificates_syntax.what": "Line {line} does not follow the rules of TOML.",
    "reason.certificates_syntax.remedy": (
        "Please put that line right. Until then the sample that came with the program is used."
    ),
    "reason.certificates_invalid.title": "The table of certificates (certificates.toml) is wrong",
    "reason.certificates_invalid.what": "“{key}” in line {line} is not right.",
    "reason.certificates_invalid.remedy": (
        "Allowed here: {allowed}. Until then the sample that came with the program is used."
    ),
    "reason.certificates_unreadable.title": (
        "The table of certificates (certificates.toml) cannot be opened"
    ),
    "reason.certificates_unreadable.what": "Reading it is not permitted, or it is not UTF-8.",
    "reason.certificates_unreadable.remedy": (
        "Please check the file's permissions and its encoding (UTF-8). Until then the sample that "
        "came with the program is used."
    ),
    # mail between towns
    "mail.title": "Mail between towns",
    "mail.hint": (
        "F2 new mail. Enter: next thing to do with the chosen one. F9 prints its check "
        "sheet. Slips "
        "with PINs are counted only, never copied or scanned."
    ),
    "mail.list": "Mail not finished",
    "mail.none": "No mail waits. F2 begins one.",
    "mail.line": "{kind}  {pieces}  → {receiver}  {state}",
    "mail.kind": "What is sent?",
    "mail.kind.birth_notice": "Copy of a birth notice",
    "mail.kind.pin_slip": "Slip with PINs (sealed)",
    "mail.kind.other": "Other papers",
    "mail.post": "How is it sent?",
    "mail.post.registered_express": "Registered, express",
    "mail.post.restricted": "To the addressee in person",
    "mail.post.registered": "Registered",
    "mail.sender": "From (municipality, section)",
    "mail.receiver": "To (municipality, section)",
    "mail.pieces": "Pieces (as you counted)",
    "mail.counted_by": "Counted by",
    "mail.state.counted": "waits for another clerk's check",
    "mail.state.checked": "waits to be sent",
    "mail.state.sent": "waits for the receiver's word",
    "mail.state.received": "arrived",
    "mail.state.dropped": "not sent",
    "mail.detail.counted": "Check 1  {who}  {at}",
    "mail.detail.checked": "Check 2  {who}  {at}",
    "mail.detail.sent": "Sent  {at}  tracking number {tracking}",
    "mail.detail.received": "Arrival confirmed  {at}",
    "mail.detail.way": "{sender} → {receiver}  {post}",
    "mail.new": "New mail",
    "mail.next.counted": "Another clerk checks",
    "mail.next.checked": "It was sent",
    "mail.next.sent": "It arrived",
    "mail.print": "Print the check sheet",
    "mail.drop": "Do not send",
    "mail.drop_sure": "This mail will not be sent. If so, press once more.",
    "mail.received_sure": (
        "Did the receiver confirm that it arrived? If so, press Enter once more."
    ),
    "mail.close": "Close",
    "mail.begin": "Record as check 1",
    "mail.new_hint": "No resident's name. During a visit its receipt number goes with it.",
    "mail.check.title": "Check 2: another clerk counts",
    "mail.check.hint": "Not the clerk of check 1. Type the number that you counted yourself.",
    "mail.check.clerk": "Clerk who checks",
    "mail.check.pieces": "Pieces counted",
    "mail.check.done": "Record as check 2",
    "mail.send.title": "Record the sending",
    "mail.send.hint": "Type the number on the post office's slip.",
    "mail.send.tracking": "Tracking number",
    "mail.send.done": "Record the sending",
    "mail.refused.same_clerk": "That is the clerk of check 1. Another clerk has to count.",
    "mail.refused.no_clerk": "Please type the name of the clerk who checks.",
    "mail.refused.other_count": (
        "The number differs from check 1. Both of you, please count again. It cannot be sent "
        "until "
        "the numbers agree."
    ),
    "mail.refused.no_count": "Please type the number of pieces, 1 to 99.",
    "mail.refused.no_receiver": "Please type the receiver.",
    "mail.refused.no_sender": "Please type the sender.",
    "mail.refused.tracking": (
        "Not a tracking number. Please type that of the slip (8 to 13 signs)."
    ),
    "mail.refused.my_number": (
        "Twelve digits that may be a My Number cannot be recorded. Please look at the number again."
    ),
}
