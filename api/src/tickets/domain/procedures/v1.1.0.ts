import type { Procedure } from '../procedure.ts';

const EVERY = [{}] as const;
const URGENT = [{ urgency: ['URGENT'] }] as const;

/** Gates and checklists, version 1.1.0. Published: it never changes, a new version is a new file. */
export const PROCEDURE_1_1_0: Procedure = {
  version: '1.1.0',
  gates: [
    {
      stage: 'DIAGNOSED', clauseNo: '5.2', owner: 'HANDLER', planned: [{ scope: URGENT, minutes: 30 }, { scope: EVERY, minutes: 120 }],
      questions: [
        { zh: '原因是否已查明，并有依据？', en: 'Is the cause found, and is there something that shows it?' },
        { zh: '分类与影响范围是否仍然正确？', en: 'Are the classification and the extent still right?' },
      ],
    },
    {
      stage: 'PLANNED', clauseNo: '5.2', owner: 'HANDLER', planned: [{ scope: URGENT, minutes: 60 }, { scope: EVERY, minutes: 240 }],
      questions: [
        { zh: '方案是否能在时限内完成？', en: 'Can the plan be carried out within the limits?' },
        { zh: '方案与预计时间是否已告知客户？', en: 'Does the customer know the plan and the expected time?' },
      ],
    },
    {
      stage: 'EXECUTED', clauseNo: '5.2', owner: 'HANDLER', planned: [{ scope: URGENT, minutes: 240 }, { scope: EVERY, minutes: 1_200 }],
      questions: [
        { zh: '是否按方案实施，偏差是否已登记？', en: 'Was it carried out as planned, and is every deviation recorded?' },
        { zh: '结果是否经过测试或核对？', en: 'Was the result tested or checked?' },
      ],
    },
    {
      stage: 'FEEDBACK', clauseNo: '5.2', owner: 'DISPATCHER', planned: [{ scope: URGENT, minutes: 480 }, { scope: EVERY, minutes: 1_440 }],
      questions: [{ zh: '处理时间、处理人员与解决方案是否已告知客户？', en: 'Was the customer told the time, the handler and the solution?' }],
    },
  ],
  checklists: [
    {
      stage: 'DIAGNOSED', clauseNo: '4.1', scope: [{ type: ['FAULT'] }],
      items: [
        { id: 'FAULT_TESTED', mandatory: true, text: { zh: '已做远程测试或现场测量', en: 'Tested remotely or measured on site' } },
        { id: 'FAULT_OUTAGE_CHECKED', mandatory: true, text: { zh: '已核对是否属于群障', en: 'Checked whether it belongs to a mass outage' } },
        { id: 'FAULT_HISTORY_READ', mandatory: false, text: { zh: '已查看近 30 天历史工单', en: 'Read the tickets of the last 30 days' } },
      ],
    },
    {
      stage: 'DIAGNOSED', clauseNo: '3.2', scope: [{ risk: ['SECURITY', 'DATA_LEAK'] }],
      items: [{ id: 'RISK_REPORTED', mandatory: true, text: { zh: '已通知信息安全值班人员', en: 'Told the security officer on duty' } }],
    },
    {
      stage: 'DIAGNOSED', clauseNo: '4.1', scope: [{ type: ['COMPLAINT'] }],
      items: [
        { id: 'COMPLAINT_RECORDS_READ', mandatory: true, text: { zh: '已核实服务记录与账单', en: 'Checked the service records and the bill' } },
        { id: 'COMPLAINT_HEARD', mandatory: true, text: { zh: '已听取客户诉求并复述确认', en: 'Heard what the customer wants, and said it back' } },
      ],
    },
    {
      stage: 'PLANNED', clauseNo: '4.1', scope: [{ type: ['SERVICE_APPLICATION', 'ACTIVATION', 'DEACTIVATION'] }],
      items: [
        { id: 'IDENTITY_CHECKED', mandatory: true, text: { zh: '已核验客户身份与授权', en: 'Checked the identity and the authority of the customer' } },
        { id: 'TERMS_EXPLAINED', mandatory: true, text: { zh: '已说明资费、合约期与可选方案', en: 'Explained the fees, the term and the options' } },
      ],
    },
    {
      stage: 'PLANNED', clauseNo: '4.1', scope: [{ type: ['DEACTIVATION'] }],
      items: [{ id: 'FEES_SETTLED', mandatory: true, text: { zh: '已核对未结费用', en: 'Checked the fees that are open' } }],
    },
    {
      stage: 'EXECUTED', clauseNo: '4.1', scope: [{ type: ['FAULT'] }],
      items: [
        { id: 'FAULT_RETESTED', mandatory: true, text: { zh: '修复后复测正常', en: 'Tested again after the repair' } },
        { id: 'PARTS_RECORDED', mandatory: false, text: { zh: '已登记更换的物料', en: 'Recorded the parts that were exchanged' } },
      ],
    },
    {
      stage: 'EXECUTED', clauseNo: '4.1', scope: [{ type: ['FAULT', 'ACTIVATION'], serviceLine: ['DATA'] }],
      items: [{ id: 'SPEED_MEASURED', mandatory: false, text: { zh: '测速达到签约速率', en: 'The measured speed is the one agreed' } }],
    },
    {
      stage: 'EXECUTED', clauseNo: '4.1', scope: [{ type: ['FAULT', 'ACTIVATION'], serviceLine: ['VOICE'] }],
      items: [{ id: 'CALLS_MADE', mandatory: false, text: { zh: '主叫、被叫各测试一次', en: 'Called once each way' } }],
    },
    {
      stage: 'EXECUTED', clauseNo: '4.1', scope: [{ type: ['TECH_SUPPORT'] }],
      items: [{ id: 'STEPS_DOCUMENTED', mandatory: true, text: { zh: '已记录操作步骤', en: 'Wrote down the steps that were taken' } }],
    },
    {
      stage: 'FEEDBACK', clauseNo: '4.2', scope: [{ type: ['FAULT', 'ACTIVATION', 'DEACTIVATION', 'SERVICE_APPLICATION'] }],
      items: [{ id: 'WORKS_FOR_CUSTOMER', mandatory: true, text: { zh: '已与客户确认业务状态', en: 'Confirmed with the customer how the service stands' } }],
    },
    {
      stage: 'FEEDBACK', clauseNo: '4.2', scope: [{ type: ['CONSULTATION', 'TECH_SUPPORT', 'COMPLAINT'] }],
      items: [{ id: 'ANSWER_UNDERSTOOD', mandatory: true, text: { zh: '客户表示已理解答复', en: 'The customer understands the answer' } }],
    },
  ],
};
